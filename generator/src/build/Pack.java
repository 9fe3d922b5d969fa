import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Last step of the build: writes the jar that the launcher runs, and its identity.
 *
 * <p>A class-data archive holds no class file older than version 50, and all of picocli is version 49, so old classes
 * are lifted to version 52, with the stack maps that it asks for. Entries are stored, not deflated: reading is faster. The
 * bundled templates get an index, since a jar cannot list a folder: a hash of all of them, then one path a line.
 */
public final class Pack {
    private static final int OLDEST_ARCHIVED = 50;
    private static final String TEMPLATES = "chora/templates/";

    public static void main(String[] args) throws Exception {
        Path in = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        Files.createDirectories(folder);
        Path part = folder.resolve("chora.jar.part");
        StringBuilder index = new StringBuilder();
        MessageDigest templates = MessageDigest.getInstance("SHA-256");
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (ZipFile zip = new ZipFile(in.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(part))) {
            out.setMethod(ZipOutputStream.STORED);
            List<? extends ZipEntry> entries = zip.stream().filter(e -> !e.isDirectory()).toList();
            for (ZipEntry entry : entries) {
                byte[] bytes = read(zip, entry);
                if (entry.getName().endsWith(".class") && major(bytes) < OLDEST_ARCHIVED) {
                    bytes = lift(bytes, zip);
                }
                digest.update(entry.getName().getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
                if (entry.getName().startsWith(TEMPLATES)) {
                    index.append(entry.getName().substring(TEMPLATES.length())).append('\n');
                    templates.update(bytes);
                }
                store(out, entry.getName(), bytes);
            }
            index.insert(0, HexFormat.of().formatHex(templates.digest(), 0, 8) + "\n");
            store(out, TEMPLATES + "INDEX", index.toString().getBytes(StandardCharsets.UTF_8));
        }
        Files.move(part, folder.resolve("chora.jar"), StandardCopyOption.REPLACE_EXISTING);
        String id = HexFormat.of().formatHex(digest.digest(), 0, 8);
        Files.writeString(folder.resolve("jar.id"), id + "\n");
        try (var old = Files.newDirectoryStream(folder, "*.{aot,jsa}")) {
            for (Path archive : old) {
                if (!archive.getFileName().toString().startsWith(id)) {
                    Files.delete(archive);
                }
            }
        }
    }

    private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream stream = zip.getInputStream(entry)) {
            return stream.readAllBytes();
        }
    }

    private static int major(byte[] bytes) {
        return (bytes[6] & 0xff) << 8 | bytes[7] & 0xff;
    }

    private static byte[] lift(byte[] bytes, ZipFile zip) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected String getCommonSuperClass(String a, String b) {
                return Hierarchy.common(zip, a, b);
            }
        };
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public void visit(int v, int access, String name, String sig, String parent, String[] faces) {
                        super.visit(Opcodes.V1_8, access, name, sig, parent, faces);
                    }
                },
                ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    private static void store(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTime(0L);
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    /** Super types, read from the class files of the jar and of the JDK without loading a class of the program. */
    private static final class Hierarchy {
        static String common(ZipFile zip, String a, String b) {
            List<String> chain = parents(zip, a);
            for (String candidate : parents(zip, b)) {
                if (chain.contains(candidate)) {
                    return candidate;
                }
            }
            return "java/lang/Object";
        }

        private static List<String> parents(ZipFile zip, String type) {
            List<String> chain = new java.util.ArrayList<>();
            for (String at = type; at != null; at = parent(zip, at)) {
                chain.add(at);
            }
            return chain;
        }

        private static String parent(ZipFile zip, String type) {
            try {
                ZipEntry entry = zip.getEntry(type + ".class");
                InputStream stream = entry != null
                        ? zip.getInputStream(entry)
                        : ClassLoader.getSystemResourceAsStream(type + ".class");
                if (stream == null) {
                    return "java/lang/Object".equals(type) ? null : "java/lang/Object";
                }
                try (stream) {
                    ClassReader reader = new ClassReader(stream);
                    boolean isInterface = (reader.getAccess() & Opcodes.ACC_INTERFACE) != 0;
                    return isInterface ? "java/lang/Object" : reader.getSuperName();
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
