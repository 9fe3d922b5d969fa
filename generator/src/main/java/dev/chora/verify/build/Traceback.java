package dev.chora.verify.build;

import dev.chora.engine.Ran;
import dev.chora.verify.Place;
import dev.chora.verify.proof.Bench;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the project's own line in a Python traceback. */
final class Traceback {
    private Traceback() {}

    /** The last line that belongs to a file of the project, wherever that file was installed; null when there is none. */
    static @Nullable Place place(Bench bench, Ran ran) {
        Matcher frame = Pattern.compile("File \"([^\"]+)\", line (\\d+)").matcher(ran.err());
        Place place = null;
        while (frame.find()) {
            String file = own(bench, frame.group(1).replace('\\', '/'));
            if (file != null) {
                place = bench.files().at(file, Integer.parseInt(frame.group(2)), 0);
            }
        }
        return place;
    }

    private static @Nullable String own(Bench bench, String path) {
        int packages = path.indexOf("/site-packages/");
        String tail = packages < 0 ? path : path.substring(packages + "/site-packages/".length());
        for (String file : bench.files().paths()) {
            boolean installed = packages >= 0 && (file.equals(tail) || file.equals("src/" + tail));
            if (installed || (packages < 0 && path.endsWith("/project/" + file))) {
                return file;
            }
        }
        return null;
    }
}
