// Futures draw the rows of the Mandelbrot set into a bitmap, whose checksum is taken while it is written and while it is read.
// expected: "5011 bytes: 5ee9ad9a 5ee9ad9a\n"
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;
import java.util.zip.*;

public class Main {
    static final int SIZE = 200, STEPS_MAX = 50;

    static boolean isInside(double real, double imaginary) {
        double x = 0, y = 0;
        for (int step = 0; step < STEPS_MAX; step++) {
            double next = x * x - y * y + real;
            y = 2 * x * y + imaginary;
            x = next;
            if (x * x + y * y > 4) return false;
        }
        return true;
    }

    static byte[] draw(int row) {
        byte[] bytes = new byte[SIZE / 8];
        for (int column = 0; column < SIZE; column++)
            if (isInside(2.0 * column / SIZE - 1.5, 2.0 * row / SIZE - 1)) bytes[column / 8] |= (byte) (128 >> column % 8);
        return bytes;
    }

    public static void main(String[] args) throws Exception {
        Path path = Path.of("mandelbrot.pbm");
        ExecutorService pool = Executors.newFixedThreadPool(3);
        List<CompletableFuture<byte[]>> rows = IntStream.range(0, SIZE)
            .mapToObj(row -> CompletableFuture.supplyAsync(() -> draw(row), pool))
            .collect(Collectors.toList());
        CRC32 written = new CRC32();
        try (OutputStream out = new BufferedOutputStream(new CheckedOutputStream(Files.newOutputStream(path), written))) {
            out.write(String.format("P4%n%d %d%n", SIZE, SIZE).getBytes(StandardCharsets.US_ASCII));
            for (CompletableFuture<byte[]> row : rows) out.write(row.get());
        }
        pool.shutdown();
        CRC32 read = new CRC32();
        read.update(Files.readAllBytes(path));
        System.out.printf("%d bytes: %08x %08x%n", Files.size(path), written.getValue(), read.getValue());
    }
}
