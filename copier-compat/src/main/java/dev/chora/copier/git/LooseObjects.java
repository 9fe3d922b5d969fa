package dev.chora.copier.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects that lie in a file of their own: a deflated header {@code kind size NUL} and the content. */
final class LooseObjects {
    private final Path folder;

    LooseObjects(Path folder) {
        this.folder = folder;
    }

    @Nullable
    GitObject find(String hash) {
        byte[] deflated;
        try {
            deflated = Files.readAllBytes(folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2)));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new GitException("cannot read object " + hash + ": " + e.getMessage(), e);
        }
        byte[] header = new byte[32];
        int got = Inflating.prefix(deflated, header, hash);
        int end = 0;
        while (end < got && header[end] != 0) {
            end++;
        }
        String[] words = new String(header, 0, end, StandardCharsets.US_ASCII).split(" ", 2);
        if (end == got || words.length < 2) {
            throw new GitException("object " + hash + " is damaged");
        }
        int size = Integer.parseInt(words[1]);
        return new GitObject(GitObject.Kind.ofWord(words[0]), Inflating.all(deflated, 0, end + 1, size, hash));
    }

    void startingWith(String digits, List<String> found) {
        Path fan = folder.resolve(digits.substring(0, 2));
        if (!Files.isDirectory(fan)) {
            return;
        }
        String rest = digits.substring(2);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(fan)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.length() == Hashes.DIGITS - 2 && name.startsWith(rest)) {
                    String hash = digits.substring(0, 2) + name;
                    if (!found.contains(hash)) {
                        found.add(hash);
                    }
                }
            }
        } catch (IOException e) {
            throw new GitException("cannot list " + fan + ": " + e.getMessage(), e);
        }
    }
}
