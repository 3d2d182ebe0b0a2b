// Reads a file that is not its own. Landlock refuses; the program says how.
import java.io.*;
public class Read { public static void main(String[] args) throws Exception {
  try { System.out.println(new FileInputStream("/etc/passwd").read()); }
  catch (FileNotFoundException error) { System.out.println(error.getMessage().contains("Permission denied") ? "refused" : error.getMessage()); } } }
