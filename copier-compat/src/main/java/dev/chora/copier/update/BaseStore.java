package dev.chora.copier.update;

import dev.chora.copier.source.CacheFolders;
import dev.chora.copier.tree.DirectoryEntry;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.LinkEntry;
import dev.chora.copier.tree.RenderedTree;
import dev.chora.jinja.python.Py;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what templates made of answers, beside the cache of clones: an update then still works when the old version of
 * the template, its repository or the network is gone. Losing the store loses nothing else; nothing here ever fails.
 */
public final class BaseStore {
    private static final int FORMAT = 1;
    private static final int MOST = 64;
    private static final byte FILE = 1;
    private static final byte LINK = 2;
    private static final byte FOLDER = 3;

    private final @Nullable Path folder;

    /** The store of the person whose environment this is. */
    public BaseStore(Map<String, String> environment) {
        this.folder = new CacheFolders(environment).bases();
    }

    /**
     * What is known of a version.
     *
     * @param version its version by PEP 440; empty when it has none
     */
    record Stored(String version, RenderedTree tree) {}

    /**
     * Remembers a tree.
     *
     * @param remembered all that the answers file holds, {@code _src_path} and {@code _commit} included
     * @param version of the template by PEP 440; null when it has none
     */
    public void put(Map<String, ? extends @Nullable Object> remembered, @Nullable String version, RenderedTree tree) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(key(remembered));
            Path fresh = Files.createTempFile(folder, "new", "");
            try (DataOutputStream out = new DataOutputStream(
                    new BufferedOutputStream(new DeflaterOutputStream(Files.newOutputStream(fresh))))) {
                out.writeInt(FORMAT);
                out.writeUTF(version == null ? "" : version);
                out.writeInt(tree.size());
                for (Map.Entry<String, Entry> entry : tree.entries().entrySet()) {
                    out.writeUTF(entry.getKey());
                    write(out, entry.getValue());
                }
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forgetOldest(folder);
        } catch (IOException full) {
            return;
        }
    }

    /** What the version and answers of an answers file once made; null when it is not known. */
    @Nullable
    Stored find(Map<String, ? extends @Nullable Object> remembered) {
        Path file = folder == null ? null : folder.resolve(key(remembered));
        if (file == null || !Files.isRegularFile(file)) {
            return null;
        }
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new InflaterInputStream(Files.newInputStream(file))))) {
            if (in.readInt() != FORMAT) {
                return null;
            }
            String version = in.readUTF();
            int count = in.readInt();
            Map<String, Entry> entries = new TreeMap<>();
            for (int i = 0; i < count; i++) {
                String path = in.readUTF();
                entries.put(path, read(in));
            }
            return new Stored(version, RenderedTree.of(entries));
        } catch (IOException damaged) {
            return null;
        }
    }

    private static void write(DataOutputStream out, Entry entry) throws IOException {
        if (entry instanceof FileEntry file) {
            out.writeByte(FILE);
            out.writeInt(file.mode());
            byte[] bytes = file.bytes();
            out.writeInt(bytes.length);
            out.write(bytes);
        } else if (entry instanceof LinkEntry link) {
            out.writeByte(LINK);
            out.writeUTF(link.target());
        } else {
            out.writeByte(FOLDER);
        }
    }

    private static Entry read(DataInputStream in) throws IOException {
        switch (in.readByte()) {
            case FILE:
                int mode = in.readInt();
                byte[] bytes = new byte[in.readInt()];
                in.readFully(bytes);
                return FileEntry.of(bytes, mode);
            case LINK:
                return new LinkEntry(in.readUTF());
            default:
                return DirectoryEntry.INSTANCE;
        }
    }

    private static String key(Map<String, ? extends @Nullable Object> remembered) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, ? extends @Nullable Object> entry : new TreeMap<>(remembered).entrySet()) {
            text.append(entry.getKey())
                    .append('=')
                    .append(Py.repr(entry.getValue()))
                    .append('\n');
        }
        return Fingerprint.hash(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void forgetOldest(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(files::add);
        }
        if (files.size() <= MOST) {
            return;
        }
        files.sort(Comparator.comparingLong(file -> file.toFile().lastModified()));
        for (Path file : files.subList(0, files.size() - MOST)) {
            Files.deleteIfExists(file);
        }
    }
}
