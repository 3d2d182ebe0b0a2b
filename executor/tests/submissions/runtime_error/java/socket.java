// Listens on a free TCP port.
// Must be runtime_error (SocketException): there is no network.
import java.net.*;

public class Main {
    public static void main(String[] args) throws Exception {
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})).close();
        System.out.println("ok");
    }
}
