package dev.chora.ledger;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A ledger in a file: JSON Lines (jsonlines.org) in UTF-8, only ever added to. Writers take turns through a lock on the
 * file, so that lines of two programs never mix; a write that fails half-way is taken back.
 */
public final class LedgerFile {
    /** Locks of one process do not see each other. */
    private static final Object TURN = new Object();

    private final Path path;

    public LedgerFile(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /**
     * Makes a new ledger with its first line, and the folders above it.
     *
     * @throws CopierException of kind {@link ErrorKind#DESTINATION} when there is a file already or it cannot be made
     */
    public void found(Founded first) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.createFile(path);
        } catch (FileAlreadyExistsException there) {
            throw new CopierException(
                    ErrorKind.DESTINATION,
                    "There is a file at " + path + " already",
                    "A ledger is never replaced: name another file, or use this one.");
        } catch (IOException failed) {
            throw failure(failed, "cannot be made");
        }
        append(List.of(first));
    }

    /**
     * Adds entries at the end, all or none of them.
     *
     * @throws CopierException of kind {@link ErrorKind#DATA_FILE} when there is no such file, {@link
     *     ErrorKind#DESTINATION} when it cannot be written, for example because the disk is full
     */
    public void append(List<? extends Entry> entries) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            text.append(EntryText.of(entry)).append('\n');
        }
        mustExist();
        synchronized (TURN) {
            try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = file.lock()) {
                append(file, text.toString());
                file.force(false);
            } catch (IOException failed) {
                throw failure(failed, "cannot be written");
            }
        }
    }

    private static void append(FileChannel file, String text) throws IOException {
        long end = file.size();
        // what a writer without this lock left unfinished stays a line of its own
        String lines = end > 0 && lastByte(file, end) != '\n' ? "\n" + text : text;
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
        file.position(end);
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException failed) {
            file.truncate(end);
            throw failed;
        }
    }

    private static byte lastByte(FileChannel file, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        file.read(last, end - 1);
        return last.get(0);
    }

    /**
     * Reads all lines; empty ones say nothing and are passed over.
     *
     * @throws CopierException of kind {@link ErrorKind#DATA_FILE} when the file cannot be read
     */
    public List<LedgerLine> read() {
        mustExist();
        List<LedgerLine> lines = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int number = 1;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                add(lines, number++, line);
            }
            add(lines, number, line);
        } catch (IOException failed) {
            throw failure(failed, "cannot be read");
        }
        return lines;
    }

    private static void add(List<LedgerLine> lines, int number, ByteArrayOutputStream bytes) {
        String text = bytes.toString(StandardCharsets.UTF_8).strip();
        bytes.reset();
        if (!text.isEmpty()) {
            lines.add(EntryText.read(number, text));
        }
    }

    private void mustExist() {
        if (!Files.isRegularFile(path)) {
            throw new CopierException(
                    ErrorKind.DATA_FILE,
                    Files.isDirectory(path) ? path + " is a folder, no ledger" : "There is no ledger at " + path,
                    "chora ledger init makes one; --ledger and CHORA_LEDGER name another.");
        }
    }

    private CopierException failure(IOException failed, String what) {
        String reason = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
        return new CopierException(
                what.endsWith("read") ? ErrorKind.DATA_FILE : ErrorKind.DESTINATION,
                "The ledger " + what + ": " + reason,
                Location.file(path.toString()),
                "Nothing was added to it.",
                failed);
    }
}
