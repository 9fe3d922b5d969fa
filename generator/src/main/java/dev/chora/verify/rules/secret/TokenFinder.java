package dev.chora.verify.rules.secret;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds tokens by their prefixes, lengths and alphabets, as their issuers document them. */
final class TokenFinder {
    /**
     * A kind of token.
     *
     * @param signs what may follow the prefix, as a list of characters besides letters and digits
     * @param least how many follow at least
     * @param most how many follow at most
     */
    private record Kind(String what, String prefix, String signs, boolean capitals, int least, int most) {}

    /** A token in a line; column from 1. */
    record Found(String what, int column) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("an AWS access key", "AKIA", "", true, 16, 16),
            new Kind("an AWS access key", "ASIA", "", true, 16, 16),
            new Kind("a GitHub token", "ghp_", "", false, 36, 36),
            new Kind("a GitHub token", "gho_", "", false, 36, 36),
            new Kind("a GitHub token", "ghu_", "", false, 36, 36),
            new Kind("a GitHub token", "ghs_", "", false, 36, 36),
            new Kind("a GitHub token", "ghr_", "", false, 36, 76),
            new Kind("a GitHub token", "github_pat_", "_", false, 82, 82),
            new Kind("a PyPI token", "pypi-AgEIcHlwaS5vcmc", "_-", false, 50, 400),
            new Kind("a GitLab token", "glpat-", "_-", false, 20, 64),
            new Kind("a Slack token", "xoxb-", "-", false, 40, 100),
            new Kind("a Slack token", "xoxp-", "-", false, 40, 100),
            new Kind("a Stripe key", "sk_live_", "", false, 24, 120),
            new Kind("an npm token", "npm_", "", false, 36, 36),
            new Kind("a Docker Hub token", "dckr_pat_", "_-", false, 27, 27),
            new Kind("an Anthropic key", "sk-ant-api03-", "_-", false, 80, 120),
            new Kind("an OpenAI key", "sk-proj-", "_-", false, 60, 200),
            new Kind("a Google API key", "AIza", "_-", false, 35, 35),
            new Kind("a Hugging Face token", "hf_", "", false, 34, 34));

    private TokenFinder() {}

    /** The first token of a line, or null. */
    static @Nullable Found in(String line) {
        for (Kind kind : KINDS) {
            for (int at = line.indexOf(kind.prefix()); at >= 0; at = line.indexOf(kind.prefix(), at + 1)) {
                if (at > 0 && word(line.charAt(at - 1))) {
                    continue;
                }
                int from = at + kind.prefix().length();
                int to = from;
                while (to < line.length() && fits(kind, line.charAt(to))) {
                    to++;
                }
                boolean ends = to == line.length() || !word(line.charAt(to));
                int length = to - from;
                if (ends && length >= kind.least() && length <= kind.most() && random(line, from, to)) {
                    return new Found(kind.what(), at + 1);
                }
            }
        }
        return null;
    }

    private static boolean fits(Kind kind, char sign) {
        boolean small = sign >= 'a' && sign <= 'z';
        boolean other = (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || kind.signs().indexOf(sign) >= 0;
        return other || (small && !kind.capitals());
    }

    private static boolean word(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '_';
    }

    /** Examples in texts repeat themselves or say that they are examples. */
    private static boolean random(String line, int from, int to) {
        String token = line.substring(from, to);
        if (token.contains("EXAMPLE")
                || token.contains("example")
                || token.contains("xxxx")
                || token.contains("XXXX")) {
            return false;
        }
        return token.chars().distinct().count() > Math.min(8, token.length() / 2);
    }
}
