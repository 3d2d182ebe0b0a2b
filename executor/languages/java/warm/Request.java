package warm;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Numbers have 4 bytes, the highest first; a text or a file is its length and its bytes. A request: how many sources; of each, name and text. */
class Request {
    /** Null at the end of the stream. */
    static List<MemorySource> read(DataInputStream in) throws IOException {
        int count;
        try {
            count = in.readInt();
        } catch (EOFException end) {
            return null;
        }
        List<MemorySource> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) sources.add(new MemorySource(readText(in), readText(in)));
        return sources;
    }

    private static String readText(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
