// A pipeline of streams reads strands of DNA, and writes the strands that pair with them.
// request: {"stdin": ">ONE a random strand\nGCTAAAGACAATTACATAACATACACGTCAGCACGAAACTTGTTGGCCCAGTGTGAATCG\nCTTAAGGGTTAAGTAAGTGTGATGCATACGCCTTTACTTGCTGTGTCCACCCCATCGGAC\nTGGCATTTTT\n>TWO with ambiguity codes\nTSYAGcgATDGYaVHVYHNGYgHTaMDKHYtMtgYYtcWTgHDGNAgBcHGANVNVRBSK\n>EMPTY\n>FOUR\nGATTACA\n"}
// expected: ">ONE a random strand\nAAAAATGCCAGTCCGATGGGGTGGACACAGCAAGTAAAGGCGTATGCATCACACTTACTT\nAACCCTTAAGCGATTCACACTGGGCCAACAAGTTTCGTGCTGACGTGTATGTTATGTAAT\nTGTCTTTAGC\n>TWO with ambiguity codes\nMSVYBNBNTCDGVCTNCHDCAWGARRCAKARDMHKTADCRCNDRBDBTRCHATCGCTRSA\n>EMPTY\n>FOUR\nTGTAATC\n"
const { Transform } = require('node:stream');
const { pipeline } = require('node:stream/promises');
const { createInterface } = require('node:readline');

const FROM = 'ACGTUMRWSYKVHDBN';
const TO = 'TGCAAKYWSRMBDHVN';
const pairs = new Map([...FROM].flatMap((base, i) => [base, base.toLowerCase()].map((key) => [key, TO[i]])));

function pairOf(strand) {
  const pair = [...strand].reverse().map((base) => pairs.get(base));
  return pair.join('').replace(/.{1,60}/g, '$&\n');
}

class Pairing extends Transform {
  strand = '';

  constructor() {
    super({ writableObjectMode: true });
  }

  _transform(line, _encoding, done) {
    if (!line.startsWith('>')) {
      this.strand += line;
      return done();
    }
    this.push(pairOf(this.strand));
    this.strand = '';
    done(null, `${line}\n`);
  }

  _flush(done) {
    done(null, pairOf(this.strand));
  }
}

pipeline(createInterface({ input: process.stdin }), new Pairing(), process.stdout);
