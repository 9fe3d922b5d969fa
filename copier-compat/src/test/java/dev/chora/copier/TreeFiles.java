package dev.chora.copier;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Trees of files as the recorded cases write them. */
final class TreeFiles {
    private TreeFiles() {}

    static void put(Path root, Map<?, ?> files) throws IOException {
        if (files == null) {
            return;
        }
        for (Map.Entry<?, ?> entry : files.entrySet()) {
            Path path = root.resolve((String) entry.getKey());
            Map<?, ?> special = entry.getValue() instanceof Map<?, ?> map ? map : Map.of();
            Files.createDirectories(special.containsKey("dir") ? path : path.getParent());
            if (special.containsKey("link")) {
                Files.createSymbolicLink(path, Path.of((String) special.get("link")));
            } else if (special.containsKey("hex")) {
                Files.write(path, HexFormat.of().parseHex((String) special.get("hex")));
            } else if (special.containsKey("x")) {
                Files.writeString(path, (String) special.get("x"));
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            } else if (!special.containsKey("dir")) {
                Files.writeString(path, (String) entry.getValue());
            }
        }
    }

    /** What is in a folder; null when there is none. */
    static Map<String, Object> read(Path root, Path sandbox) throws IOException {
        if (!Files.exists(root)) {
            return null;
        }
        Map<String, Object> entries = new HashMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.toList()) {
                Object entry = entry(path, sandbox);
                if (entry != null && !path.equals(root)) {
                    entries.put(root.relativize(path).toString(), entry);
                }
            }
        }
        return entries;
    }

    private static Object entry(Path path, Path sandbox) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return Map.of("link", Files.readSymbolicLink(path).toString());
        }
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> children = Files.list(path)) {
                return children.findAny().isPresent() ? null : Map.of("dir", true);
            }
        }
        Map<String, Object> entry = new HashMap<>();
        try {
            entry.put("text", Files.readString(path).replace(sandbox.toString(), "@SANDBOX@"));
        } catch (CharacterCodingException binary) {
            entry.put("hex", HexFormat.of().formatHex(Files.readAllBytes(path)));
        }
        if (Files.isExecutable(path)
                && Files.getPosixFilePermissions(path).toString().contains("EXECUTE")) {
            entry.put("x", true);
        }
        return entry;
    }

    /** Whatever is left of staging anywhere in a sandbox. */
    static List<Path> leftovers(Path sandbox) throws IOException {
        try (Stream<Path> paths = Files.walk(sandbox)) {
            return paths.filter(path -> path.getFileName().toString().contains(".chora-"))
                    .toList();
        }
    }
}
