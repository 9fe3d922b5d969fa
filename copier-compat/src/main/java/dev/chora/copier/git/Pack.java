package dev.chora.copier.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A pack file and its index (version 2), as git's documentation of the pack format describes them. Large ones are
 * mapped into memory, so that only what is looked at is loaded.
 */
final class Pack {
    private static final int INDEX_MAGIC = 0xff744f63;
    private static final int FANOUT = 8;
    private static final int NAMES = FANOUT + 256 * 4;
    /** Files up to this many bytes are read at once: mapping needs classes that cost more than reading. */
    private static final long SMALL = 4L << 20;

    private static final int OFS_DELTA = 6;
    private static final int REF_DELTA = 7;

    private final ByteBuffer index;
    private final int count;
    private final Path packFile;
    private @Nullable ByteBuffer data;
    private final Inflater inflater = new Inflater();

    /** Bases of deltas that were read already: neighbours in a pack share them. */
    private final BaseCache bases = new BaseCache();

    Pack(Path indexFile) {
        this.index = map(indexFile);
        if (index.limit() < NAMES || index.getInt(0) != INDEX_MAGIC || index.getInt(4) != 2) {
            throw new GitException(indexFile + " is no pack index of version 2");
        }
        this.count = index.getInt(FANOUT + 255 * 4);
        String name = indexFile.getFileName().toString();
        this.packFile = indexFile.resolveSibling(name.substring(0, name.length() - 4) + ".pack");
    }

    int count() {
        return count;
    }

    @Nullable
    GitObject find(String hash, ObjectSource others) {
        byte[] wanted = Hashes.bytes(hash);
        int position = lowerBound(wanted, Hashes.BYTES);
        if (position == count || compare(position, wanted, Hashes.BYTES) != 0) {
            return null;
        }
        return at(offset(position), hash, others);
    }

    void startingWith(String digits, List<String> found) {
        byte[] wanted = Hashes.bytes(digits);
        for (int i = lowerBound(wanted, Hashes.BYTES); i < count && found.size() < 3; i++) {
            byte[] name = new byte[Hashes.BYTES];
            index.get(NAMES + i * Hashes.BYTES, name);
            String hash = Hashes.hex(name, 0);
            if (!hash.startsWith(digits)) {
                return;
            }
            if (!found.contains(hash)) {
                found.add(hash);
            }
        }
    }

    private GitObject at(long offset, String hash, ObjectSource others) {
        ByteBuffer pack = data();
        int at = Math.toIntExact(offset);
        int b = pack.get(at++);
        int type = (b >> 4) & 7;
        long size = b & 15;
        for (int shift = 4; b < 0; shift += 7) {
            b = pack.get(at++);
            size |= (long) (b & 127) << shift;
        }
        if (type == OFS_DELTA) {
            b = pack.get(at++);
            long back = b & 127;
            while (b < 0) {
                b = pack.get(at++);
                back = ((back + 1) << 7) | (b & 127);
            }
            GitObject base = base(offset - back, hash, others);
            return new GitObject(base.kind(), Delta.apply(base.data(), inflate(at, size, hash), hash));
        }
        if (type == REF_DELTA) {
            byte[] name = new byte[Hashes.BYTES];
            pack.get(at, name);
            GitObject base = others.read(Hashes.hex(name, 0));
            return new GitObject(base.kind(), Delta.apply(base.data(), inflate(at + Hashes.BYTES, size, hash), hash));
        }
        return new GitObject(GitObject.Kind.ofNumber(type), inflate(at, size, hash));
    }

    private GitObject base(long offset, String hash, ObjectSource others) {
        GitObject known = bases.get(offset);
        if (known != null) {
            return known;
        }
        GitObject read = at(offset, hash, others);
        bases.put(offset, read);
        return read;
    }

    private byte[] inflate(int from, long size, String hash) {
        byte[] out = new byte[Math.toIntExact(size)];
        inflater.reset();
        ByteBuffer input = data().duplicate();
        input.position(from);
        inflater.setInput(input);
        try {
            int at = 0;
            while (at < out.length) {
                int got = inflater.inflate(out, at, out.length - at);
                if (got == 0) {
                    throw Inflating.damaged(hash, null);
                }
                at += got;
            }
        } catch (DataFormatException e) {
            throw Inflating.damaged(hash, e);
        }
        return out;
    }

    private long offset(int position) {
        int table = NAMES + count * (Hashes.BYTES + 4);
        int small = index.getInt(table + position * 4);
        return small >= 0 ? small : index.getLong(table + count * 4 + (small & Integer.MAX_VALUE) * 8);
    }

    /** The first position whose name is not less than the wanted one. */
    private int lowerBound(byte[] wanted, int length) {
        int first = wanted[0] & 255;
        int low = first == 0 ? 0 : index.getInt(FANOUT + (first - 1) * 4);
        int high = index.getInt(FANOUT + first * 4);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, wanted, length) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int position, byte[] wanted, int length) {
        int start = NAMES + position * Hashes.BYTES;
        for (int i = 0; i < length; i++) {
            int order = (index.get(start + i) & 255) - (wanted[i] & 255);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private ByteBuffer data() {
        ByteBuffer mapped = data;
        if (mapped == null) {
            mapped = map(packFile);
            data = mapped;
        }
        return mapped;
    }

    private static ByteBuffer map(Path file) {
        try {
            if (Files.size(file) <= SMALL) {
                return ByteBuffer.wrap(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new GitException("cannot read " + file + ": " + e.getMessage(), e);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new GitException(file + " is larger than 2 GiB");
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        } catch (IOException e) {
            throw new GitException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
