/*
Tries: the HTTP client and server of the JDK, the registry of RMI, names by DNS, and the list of interfaces.
Must: ok
Layer: seccomp (socket)
*/
import java.net.*;
import java.net.http.*;
import java.time.Duration;
import java.util.*;
import javax.naming.Context;
import javax.naming.directory.InitialDirContext;
import javax.net.ssl.*;

public class HttpClients {
    interface Attempt {
        Object run() throws Exception;
    }

    static boolean isDenied(Throwable error) {
        for (; error != null; error = error.getCause())
            if (String.valueOf(error.getMessage()).contains("ermission denied")) return true;
        return false;
    }

    /** The client's own context reads certificates, which Landlock forbids before any socket is tried. */
    static SSLContext withoutFiles() throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[0], null);
        return context;
    }

    public static void main(String[] args) {
        var attempts = new LinkedHashMap<String, Attempt>();
        attempts.put("client", () -> HttpClient.newBuilder().sslContext(withoutFiles()).connectTimeout(Duration.ofSeconds(1)).build().send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:@SERVICE_PORT@/health")).timeout(Duration.ofSeconds(1)).build(),
                HttpResponse.BodyHandlers.ofString()).body());
        attempts.put("server", () -> com.sun.net.httpserver.HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 1));
        attempts.put("file server", () -> com.sun.net.httpserver.HttpServer.create().getAddress());
        attempts.put("registry", () -> java.rmi.registry.LocateRegistry.createRegistry(0));
        attempts.put("registry of others", () -> java.rmi.registry.LocateRegistry.getRegistry("127.0.0.1", @TCP_PORT@).list());
        attempts.put("dns", () -> {
            var settings = new Hashtable<String, String>();
            settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
            settings.put(Context.PROVIDER_URL, "dns://127.0.0.1:@UDP_PORT@");
            settings.put("com.sun.jndi.dns.timeout.initial", "50");
            settings.put("com.sun.jndi.dns.timeout.retries", "1");
            return new InitialDirContext(settings).getAttributes("example.com", new String[] {"A"});
        });
        attempts.put("interfaces", () -> Collections.list(NetworkInterface.getNetworkInterfaces()));
        int told = 0;
        for (var attempt : attempts.entrySet())
            try {
                System.out.println(attempt.getKey() + ": " + attempt.getValue().run());
                told++;
            } catch (Throwable error) {
                if (isDenied(error)) continue;
                System.out.println(attempt.getKey() + ": " + error + " of " + error.getCause());
                told++;
            }
        if (told == 0) System.out.println("refused");
        Runtime.getRuntime().halt(0);
    }
}
