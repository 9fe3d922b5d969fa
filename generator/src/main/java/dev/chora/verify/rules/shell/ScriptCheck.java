package dev.chora.verify.rules.shell;

import dev.chora.verify.Place;
import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.ProjectFiles;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.rules.StaticCheck;
import dev.chora.verify.rules.TextFault;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Shell scripts can be read by their shell, and started when something starts them. */
public final class ScriptCheck implements StaticCheck {
    @Override
    public String id() {
        return "static.shell";
    }

    @Override
    public String title() {
        return "Shell scripts can be read and started";
    }

    @Override
    public List<Rule> rules() {
        return ShellRules.ALL;
    }

    @Override
    public boolean concerns(ProjectFiles files) {
        return !scripts(files).isEmpty();
    }

    /** The shell scripts of a project, by their ending or their first line. */
    public static List<String> scripts(ProjectFiles files) {
        List<String> scripts = new ArrayList<>();
        for (String path : files.paths()) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            boolean ending = name.endsWith(".sh") || name.endsWith(".bash");
            boolean perhaps = name.indexOf('.') < 0;
            String text = ending || perhaps ? files.text(path) : null;
            if (text != null && (ending ? !isOther(text) : isShell(text))) {
                scripts.add(path);
            }
        }
        return scripts;
    }

    private static boolean isShell(String text) {
        String first = first(text);
        if (!first.startsWith("#!")) {
            return false;
        }
        for (String word : first.substring(2).split("[ /]+")) {
            if (word.equals("sh")
                    || word.equals("bash")
                    || word.equals("dash")
                    || word.equals("ash")
                    || word.equals("ksh")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOther(String text) {
        return text.startsWith("#!") && !isShell(text);
    }

    private static String first(String text) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static boolean isPosix(String text) {
        String first = first(text);
        return isShell(text) && !first.contains("bash") && !first.contains("ksh");
    }

    @Override
    public void look(ProjectFiles files, Findings findings) {
        List<String> scripts = scripts(files);
        Starts starts = new Starts(files);
        for (String path : scripts) {
            String text = files.text(path);
            if (text == null) {
                continue;
            }
            int end = text.indexOf('\n');
            if (text.startsWith("#!") && end > 0 && text.charAt(end - 1) == '\r') {
                findings.found(
                        ShellRules.LINE_ENDS, files.at(path, 1, end), "the first line ends with a carriage return");
            }
            syntax(files, findings, path, text.replace("\r\n", "\n"));
            if (text.startsWith("#!") && !Files.isExecutable(files.root().resolve(path))) {
                Place start = starts.of(path);
                if (start != null) {
                    findings.found(
                            ShellRules.EXECUTABLE,
                            Place.of(path),
                            start + " starts it by its path, and it is not executable",
                            "chmod +x " + path + " && git update-index --chmod=+x " + path);
                }
            }
        }
        findings.evidence(scripts.size() == 1 ? "1 script" : scripts.size() + " scripts");
    }

    private static void syntax(ProjectFiles files, Findings findings, String path, String text) {
        ShellReader reader = new ShellReader(text, isPosix(text));
        try {
            reader.read();
        } catch (TextFault fault) {
            findings.found(ShellRules.SYNTAX, place(files, path, text, fault.at()), fault.said());
            return;
        }
        for (TextFault fault : reader.foreign()) {
            findings.found(ShellRules.BASHISM, place(files, path, text, fault.at()), fault.said());
        }
        if (reader.unclosedDocument() >= 0) {
            findings.found(
                    ShellRules.DOCUMENT,
                    place(files, path, text, reader.unclosedDocument()),
                    "the here-document is not closed before the end of the file");
        }
    }

    private static Place place(ProjectFiles files, String path, String text, int at) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < Math.min(at, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return files.at(path, line, Math.min(at, text.length()) - start + 1);
    }
}
