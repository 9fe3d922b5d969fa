package dev.chora.copier.update;

import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.LinkEntry;
import dev.chora.copier.write.Trees;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an update is about to do and what was there before, written down before the first file changes. With it any crash
 * can be repaired and a finished update taken back. Kept until the next update.
 */
final class Journal {
    private static final int FORMAT = 2;
    private static final String MANIFEST = "manifest";
    private static final String PHASE = "phase";
    private static final String BEFORE = "before";
    private static final String OTHERS = "others";
    private static final byte ABSENT = 0;
    private static final byte FILE = 1;
    private static final byte LINK = 2;

    private final Path folder;
    private final JournalHead head;
    private final List<JournalStep> steps;

    private Journal(Path folder, JournalHead head, List<JournalStep> steps) {
        this.folder = folder;
        this.head = head;
        this.steps = List.copyOf(steps);
    }

    /** Writes a journal in place of an earlier one. When this returns, the update may begin. */
    static Journal begin(Path folder, JournalHead head, List<JournalStep> steps, JournalPhase phase)
            throws IOException {
        Path fresh = fresh(folder);
        Trees.delete(fresh);
        Files.createDirectories(fresh);
        writeManifest(fresh, head, steps);
        Files.writeString(fresh.resolve(PHASE), phase.name());
        Trees.delete(folder.resolve(PHASE));
        Trees.delete(folder);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        return new Journal(folder, head, steps);
    }

    /** The journal in a folder; null when there is none or it was never finished, so that nothing was changed. */
    static @Nullable Journal open(Path folder) throws IOException {
        if (Files.isRegularFile(folder.resolve(PHASE))) {
            return read(folder);
        }
        Path fresh = fresh(folder);
        return Files.isRegularFile(fresh.resolve(PHASE)) ? read(fresh) : null;
    }

    /** Where a journal is written; complete once it has a phase. */
    private static Path fresh(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".new");
    }

    private static Journal read(Path folder) throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(manifest)));
                DataInputStream contents =
                        new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(BEFORE))))) {
            if (in.readInt() != FORMAT) {
                throw new IOException("the journal of the last update is of another version of chora");
            }
            JournalHead head = new JournalHead(
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readBoolean(),
                    readTexts(in),
                    readTexts(in));
            int count = in.readInt();
            List<JournalStep> steps = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                steps.add(readStep(in, contents));
            }
            return new Journal(folder, head, steps);
        }
    }

    /** The list of steps, and all contents before one after the other: many small files would take much longer. */
    private static void writeManifest(Path folder, JournalHead head, List<JournalStep> steps) throws IOException {
        try (DataOutputStream out = output(folder.resolve(MANIFEST));
                DataOutputStream contents = output(folder.resolve(BEFORE))) {
            out.writeInt(FORMAT);
            out.writeUTF(head.template());
            out.writeUTF(head.from());
            out.writeUTF(head.to());
            out.writeUTF(head.countsFrom());
            out.writeUTF(head.answersFile());
            out.writeUTF(head.commit());
            out.writeBoolean(head.wholeProject());
            writeTexts(out, head.conflicts());
            writeTexts(out, head.marked());
            out.writeInt(steps.size());
            for (JournalStep step : steps) {
                out.writeUTF(step.path());
                out.writeUTF(step.after().text());
                if (step.before() instanceof FileEntry before) {
                    byte[] bytes = before.bytes();
                    out.writeByte(FILE);
                    out.writeInt(before.mode());
                    out.writeInt(bytes.length);
                    contents.write(bytes);
                } else if (step.before() instanceof LinkEntry before) {
                    out.writeByte(LINK);
                    out.writeUTF(before.target());
                } else {
                    out.writeByte(ABSENT);
                }
            }
        }
    }

    private static DataOutputStream output(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16));
    }

    private static JournalStep readStep(DataInputStream in, DataInputStream contents) throws IOException {
        String path = in.readUTF();
        Fingerprint after = new Fingerprint(in.readUTF());
        switch (in.readByte()) {
            case FILE:
                int mode = in.readInt();
                byte[] bytes = new byte[in.readInt()];
                contents.readFully(bytes);
                return new JournalStep(path, FileEntry.of(bytes, mode), after);
            case LINK:
                return new JournalStep(path, new LinkEntry(in.readUTF()), after);
            default:
                return new JournalStep(path, null, after);
        }
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    JournalHead head() {
        return head;
    }

    List<JournalStep> steps() {
        return steps;
    }

    JournalPhase phase() throws IOException {
        return JournalPhase.valueOf(Files.readString(folder.resolve(PHASE)).strip());
    }

    void enter(JournalPhase phase) throws IOException {
        Path fresh = folder.resolve(PHASE + ".new");
        Files.write(fresh, phase.name().getBytes(StandardCharsets.US_ASCII));
        Files.move(fresh, folder.resolve(PHASE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The paths of the steps. */
    Set<String> paths() {
        Set<String> paths = new HashSet<>();
        for (JournalStep step : steps) {
            paths.add(step.path());
        }
        return paths;
    }

    /**
     * Notes what commands of the template changed after the steps, so that it can be taken back as well.
     *
     * @param fingerprints of paths below the project: those of no step that are not as in the last commit, and those of
     *     steps that are no longer as these left them
     */
    void noteOthers(Map<String, Fingerprint> fingerprints) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, Fingerprint> entry : fingerprints.entrySet()) {
            lines.append(entry.getValue().text())
                    .append('\t')
                    .append(entry.getKey())
                    .append('\0');
        }
        Files.writeString(folder.resolve(OTHERS), lines);
    }

    /** What {@link #noteOthers} noted. */
    Map<String, Fingerprint> others() throws IOException {
        Map<String, Fingerprint> others = new TreeMap<>();
        Path file = folder.resolve(OTHERS);
        if (Files.isRegularFile(file)) {
            for (String line : Files.readString(file).split("\0")) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    others.put(line.substring(tab + 1), new Fingerprint(line.substring(0, tab)));
                }
            }
        }
        return others;
    }

    /** Forgets the update; it can no longer be taken back. */
    void forget() {
        Trees.delete(folder.resolve(PHASE));
        Trees.delete(folder);
    }
}
