/* Reads strands of DNA line by line, and writes the strands that pair with them.
 * request: {"stdin": ">ONE a random strand\nGCTAAAGACAATTACATAACATACACGTCAGCACGAAACTTGTTGGCCCAGTGTGAATCG\nCTTAAGGGTTAAGTAAGTGTGATGCATACGCCTTTACTTGCTGTGTCCACCCCATCGGAC\nTGGCATTTTT\n>TWO with ambiguity codes\nTSYAGcgATDGYaVHVYHNGYgHTaMDKHYtMtgYYtcWTgHDGNAgBcHGANVNVRBSK\n>EMPTY\n>FOUR\nGATTACA\n"}
 * expected: ">ONE a random strand\nAAAAATGCCAGTCCGATGGGGTGGACACAGCAAGTAAAGGCGTATGCATCACACTTACTT\nAACCCTTAAGCGATTCACACTGGGCCAACAAGTTTCGTGCTGACGTGTATGTTATGTAAT\nTGTCTTTAGC\n>TWO with ambiguity codes\nMSVYBNBNTCDGVCTNCHDCAWGARRCAKARDMHKTADCRCNDRBDBTRCHATCGCTRSA\n>EMPTY\n>FOUR\nTGTAATC\n"
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WIDTH 60

struct strand {
	char *bases;
	size_t length, room;
};

static char pair_of[256];

static void add(struct strand *strand, const char *line, size_t length)
{
	if (strand->length + length > strand->room) {
		strand->room = 2 * (strand->length + length);
		strand->bases = realloc(strand->bases, strand->room);
		if (strand->bases == NULL)
			abort();
	}
	memcpy(strand->bases + strand->length, line, length);
	strand->length += length;
}

static void write_pair(struct strand *strand)
{
	for (size_t written = 0; strand->length > 0; written++) {
		if (written > 0 && written % WIDTH == 0)
			putchar('\n');
		putchar(pair_of[(unsigned char)strand->bases[--strand->length]]);
		if (strand->length == 0)
			putchar('\n');
	}
}

int main(void)
{
	const char *from = "ACGTUMRWSYKVHDBN", *to = "TGCAAKYWSRMBDHVN";
	for (int i = 0; from[i] != '\0'; i++)
		pair_of[(int)from[i]] = pair_of[from[i] | 0x20] = to[i];
	struct strand strand = {NULL, 0, 0};
	char *line = NULL;
	size_t room = 0;
	for (ssize_t length; (length = getline(&line, &room, stdin)) > 0;) {
		if (line[length - 1] == '\n')
			length--;
		if (line[0] == '>') {
			write_pair(&strand);
			printf("%.*s\n", (int)length, line);
		} else {
			add(&strand, line, length);
		}
	}
	write_pair(&strand);
	free(strand.bases);
	free(line);
	return 0;
}
