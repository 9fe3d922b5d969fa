package dev.chora.jinja.ansible;

import java.util.ArrayList;
import java.util.List;

/** Joins parts as Python 3.11's {@code PureWindowsPath} does, with drives and shares. */
final class WindowsJoin {
    private WindowsJoin() {}

    static String join(List<String> parts) {
        String drive = "";
        String root = "";
        List<String> names = new ArrayList<>();
        for (String part : parts) {
            String text = part.replace('/', '\\');
            int end = WindowsPaths.driveEnd(text);
            String ownDrive = text.substring(0, end);
            String rest = text.substring(end);
            boolean rooted = rest.startsWith("\\") || ownDrive.startsWith("\\\\");
            if (rooted || !ownDrive.isEmpty()) {
                names.clear();
                root = rooted ? "\\" : "";
                drive = ownDrive.isEmpty() ? drive : ownDrive;
            }
            for (String name : rest.split("\\\\", -1)) {
                if (!name.isEmpty() && !name.equals(".")) {
                    names.add(name);
                }
            }
        }
        String path = drive + root + String.join("\\", names);
        return path.isEmpty() ? "." : path;
    }
}
