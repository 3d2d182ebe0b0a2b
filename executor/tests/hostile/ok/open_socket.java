// Connects to the machine itself. seccomp refuses the socket.
public class Connect { public static void main(String[] args) {
  try { new java.net.Socket("127.0.0.1", 8000); System.out.println("connected"); }
  catch (java.io.IOException error) { System.out.println(error.getMessage().contains("Permission denied") ? "refused" : error.getMessage()); } } }
