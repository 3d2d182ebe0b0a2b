/*
Tries: the channels: TCP, UDP, unix, asynchronous ones and their servers, each of them by a provider of its own.
Must: ok
Layer: seccomp (socket); without a socket of unix the JVM says that there are none
*/
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.util.*;
import java.util.concurrent.*;

public class Channels {
    interface Attempt {
        Object run() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        var tcp = new InetSocketAddress("127.0.0.1", @TCP_PORT@);
        var udp = new InetSocketAddress("127.0.0.1", @UDP_PORT@);
        var any = new InetSocketAddress("127.0.0.1", 0);
        var unix = UnixDomainSocketAddress.of("@UNIX_SOCKET@");
        var attempts = new LinkedHashMap<String, Attempt>();
        attempts.put("tcp", () -> SocketChannel.open(tcp));
        attempts.put("server", () -> ServerSocketChannel.open().bind(any));
        attempts.put("udp", () -> DatagramChannel.open().send(ByteBuffer.allocate(1), udp));
        attempts.put("udp, IPv4", () -> DatagramChannel.open(StandardProtocolFamily.INET).bind(any));
        attempts.put("unix", () -> SocketChannel.open(unix));
        attempts.put("unix server", () -> ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of("own")));
        attempts.put("asynchronous", () -> AsynchronousSocketChannel.open().connect(tcp).get(1, TimeUnit.SECONDS));
        attempts.put("asynchronous server", () -> AsynchronousServerSocketChannel.open().bind(any));
        int told = 0;
        for (var attempt : attempts.entrySet())
            try {
                System.out.println(attempt.getKey() + ": " + attempt.getValue().run());
                told++;
            } catch (UnsupportedOperationException refused) {
                // the probe for unix sockets was refused
            } catch (Exception error) {
                if (String.valueOf(error.getMessage()).contains("ermission denied")) continue;
                System.out.println(attempt.getKey() + ": " + error);
                told++;
            }
        // What programs may use: pipes and selectors.
        var pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        pipe.source().register(Selector.open(), SelectionKey.OP_READ);
        if (told == 0) System.out.println("refused");
        Runtime.getRuntime().halt(0); // an asynchronous group has threads of its own
    }
}
