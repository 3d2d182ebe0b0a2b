/*
Tries: the old classes: Socket, ServerSocket, DatagramSocket, MulticastSocket, through a proxy too, and the names of InetAddress.
Must: ok
Layer: seccomp (socket)
*/
import java.net.*;
import java.util.*;

public class Sockets {
    interface Attempt {
        Object run() throws Exception;
    }

    public static void main(String[] args) {
        var loopback = InetAddress.getLoopbackAddress();
        var attempts = new LinkedHashMap<String, Attempt>();
        attempts.put("socket", () -> new Socket(loopback, @TCP_PORT@));
        attempts.put("service", () -> new Socket("127.0.0.1", @SERVICE_PORT@));
        attempts.put("server", () -> new ServerSocket(0, 1, loopback));
        attempts.put("datagram", () -> {
            var socket = new DatagramSocket();
            socket.send(new DatagramPacket(new byte[1], 1, loopback, @UDP_PORT@));
            return socket;
        });
        attempts.put("multicast", () -> new MulticastSocket(0));
        attempts.put("proxy", () -> {
            var socket = new Socket(new Proxy(Proxy.Type.SOCKS, new InetSocketAddress(loopback, @TCP_PORT@)));
            socket.connect(new InetSocketAddress(loopback, @SERVICE_PORT@), 500);
            return socket;
        });
        attempts.put("url", () -> new URL("http://127.0.0.1:@SERVICE_PORT@/health").openStream());
        attempts.put("ftp", () -> new URL("ftp://127.0.0.1:@TCP_PORT@/x").openStream());
        attempts.put("metadata", () -> new URL("http://169.254.169.254/metadata/identity").openStream());
        attempts.put("example.com", () -> InetAddress.getByName("example.com"));
        attempts.put("reachable", () -> {
            if (InetAddress.getByName("127.0.0.1").isReachable(200)) return true;
            throw new SocketException("Permission denied, or so it says");
        });
        int told = 0;
        for (var attempt : attempts.entrySet())
            try {
                System.out.println(attempt.getKey() + ": " + attempt.getValue().run());
                told++;
            } catch (UnknownHostException refused) {
                // no socket to ask by
            } catch (Exception error) {
                if (String.valueOf(error.getMessage()).contains("ermission denied")) continue;
                System.out.println(attempt.getKey() + ": " + error);
                told++;
            }
        if (told == 0) System.out.println("refused");
    }
}
