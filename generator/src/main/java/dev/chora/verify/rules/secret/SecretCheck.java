package dev.chora.verify.rules.secret;

import dev.chora.verify.Finding;
import dev.chora.verify.Place;
import dev.chora.verify.Severity;
import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.ProjectFiles;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.rules.StaticCheck;
import java.util.List;

/** Looks for keys and tokens in all texts of a project. What is found is never shown, only its place. */
public final class SecretCheck implements StaticCheck {
    /** Larger files are data, bytes. */
    private static final long LARGEST = 512 << 10;

    private static final Rule KEY = new Rule(
            "SE001",
            Severity.ERROR,
            "no private key is in the project",
            "Whoever can read the repository, or its history, can use it.",
            "Delete it, make a new one, and keep that where programs get it while they run.",
            "OWASP Secrets Management Cheat Sheet; RFC 7468");
    private static final Rule TOKEN = new Rule(
            "SE002",
            Severity.ERROR,
            "no token of a service is in the project",
            "Whoever can read the repository, or its history, can use it.",
            "Revoke it at the service, make a new one, and keep that in the secrets of the CI or in a file that git ignores.",
            "OWASP Secrets Management Cheat Sheet; the issuers' own token formats");

    @Override
    public String id() {
        return "static.secrets";
    }

    @Override
    public String title() {
        return "No keys or tokens are in the files";
    }

    @Override
    public List<Rule> rules() {
        return List.of(KEY, TOKEN);
    }

    @Override
    public boolean concerns(ProjectFiles files) {
        return !files.paths().isEmpty();
    }

    @Override
    public void look(ProjectFiles files, Findings findings) {
        int looked = 0;
        for (String path : files.paths()) {
            String text = files.size(path) > LARGEST ? null : files.text(path);
            if (text == null || text.indexOf('\0') >= 0) {
                continue;
            }
            looked++;
            if (suspicious(text)) {
                look(files, path, findings);
            }
        }
        findings.evidence("looked into " + looked + " files");
    }

    /** One quick look at the text that spares nearly all files the look at each line. */
    private static boolean suspicious(String text) {
        for (String sign : List.of(
                "PRIVATE KEY-",
                "AKIA",
                "ASIA",
                "gh",
                "pypi-",
                "glpat-",
                "xox",
                "sk_live_",
                "npm_",
                "dckr_pat_",
                "sk-",
                "AIza",
                "hf_")) {
            if (text.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    private static void look(ProjectFiles files, String path, Findings findings) {
        List<String> lines = files.lines(path);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (key(lines, i)) {
                report(findings, KEY, path, i + 1, 0, "a private key begins here");
            }
            TokenFinder.Found token = line.length() > 4000 ? null : TokenFinder.in(line);
            if (token != null) {
                report(findings, TOKEN, path, i + 1, token.column(), token.what() + " stands in this line");
            }
        }
    }

    /** The heading of a key, and a line of it below: texts about keys only have the heading. */
    private static boolean key(List<String> lines, int at) {
        String line = lines.get(at).strip();
        int begin = line.indexOf("-----BEGIN ");
        if (begin < 0 || !line.contains("PRIVATE KEY-----")) {
            return false;
        }
        for (int i = at + 1; i < Math.min(lines.size(), at + 6); i++) {
            String next =
                    lines.get(i).strip().replace("\"", "").replace("'", "").replace("\\n", "");
            if (next.length() >= 40 && next.chars().allMatch(SecretCheck::base64)) {
                return true;
            }
        }
        return line.length() - begin > 200;
    }

    private static boolean base64(int sign) {
        return (sign < 128 && Character.isLetterOrDigit(sign)) || sign == '+' || sign == '/' || sign == '=';
    }

    /** Without the line as an excerpt: reports are shown and kept in places that secrets must not reach. */
    private static void report(Findings findings, Rule rule, String path, int line, int column, String message) {
        findings.add(new Finding(rule.id(), rule.severity(), message, new Place(path, line, column, null), rule.fix()));
    }
}
