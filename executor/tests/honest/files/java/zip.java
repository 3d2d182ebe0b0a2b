// A zip file, written and read.
import java.io.*;
import java.util.zip.*;

public class Main {
    public static void main(String[] args) throws Exception {
        try (ZipOutputStream out = new ZipOutputStream(new FileOutputStream("a.zip"))) {
            out.putNextEntry(new ZipEntry("a"));
            out.write("ok\n".getBytes());
        }
        try (ZipFile file = new ZipFile("a.zip")) {
            file.getInputStream(file.getEntry("a")).transferTo(System.out);
        }
    }
}
