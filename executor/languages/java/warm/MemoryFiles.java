package warm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The classes of the platform and no others, as with a class path in which nothing is. The classes that are made stay in memory. javac
 * looks for none of them: it reads all classes of a package when it meets the package, before it has made one.
 */
class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, ByteArrayOutputStream> made;

    MemoryFiles(JavaCompiler javac, Map<String, ByteArrayOutputStream> made) throws IOException {
        super(javac.getStandardFileManager(null, null, null));
        fileManager.setLocation(StandardLocation.CLASS_PATH, List.of());
        this.made = made;
    }

    @Override
    public boolean hasLocation(Location location) {
        return location == StandardLocation.CLASS_OUTPUT || super.hasLocation(location);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return new SimpleJavaFileObject(URI.create("memory:/class"), kind) {
            @Override
            public OutputStream openOutputStream() {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                made.put(className.replace('.', '/') + kind.extension, bytes);
                return bytes;
            }
        };
    }
}
