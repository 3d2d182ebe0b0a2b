package warm;

import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;

/** A source as javac would find it in the folder of the build, by the same name. */
class MemorySource extends SimpleJavaFileObject {
    private final String name;
    private final String text;

    MemorySource(String name, String text) {
        super(uri(name), Kind.SOURCE);
        this.name = name;
        this.text = text;
    }

    /** A class file has the last part of its path. */
    private static URI uri(String name) {
        try {
            return new URI("memory", null, "/" + name, null);
        } catch (URISyntaxException error) {
            throw new IllegalArgumentException(error);
        }
    }

    @Override
    public String getName() {
        return name;
    }

    /** Whether a public class of this name may be in the file. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE && name.substring(name.lastIndexOf('/') + 1).equals(simpleName + kind.extension);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
