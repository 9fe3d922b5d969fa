package dev.chora.copier.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Everything below a tree.
 *
 * @param tree hash of the tree
 * @param files files, links and submodules, each folder's together
 * @param folders all folders, each after the one it is in
 * @param converted whether {@code .gitattributes} ask for contents that differ from what is stored: line ends,
 *     filters such as LFS, encodings
 */
public record TreeListing(String tree, List<TreeFile> files, List<String> folders, boolean converted) {
    private static final String ATTRIBUTES = ".gitattributes";
    private static final String[] CONVERSIONS = {"eol=crlf", "filter=", " ident", "working-tree-encoding", "text=crlf"};

    /** Lists a tree. Names that git itself would not check out are refused. */
    public static TreeListing of(GitRepository repository, String tree) {
        List<TreeFile> files = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        boolean converted = list(repository, tree, "", files, folders);
        return new TreeListing(tree, files, folders, converted);
    }

    /** Whether there is any submodule. */
    public boolean hasSubmodules() {
        for (TreeFile file : files) {
            if (file.submodule()) {
                return true;
            }
        }
        return false;
    }

    private static boolean list(
            GitRepository repository, String tree, String prefix, List<TreeFile> files, List<String> folders) {
        GitObject object = repository.objects().read(tree);
        if (object.kind() != GitObject.Kind.TREE) {
            throw new GitException(tree + " is a " + object.kind() + " and no tree");
        }
        boolean converted = false;
        for (TreeEntry entry : TreeEntry.parse(object.data())) {
            requireHarmless(entry.name(), prefix);
            String path = prefix + entry.name();
            if (entry.mode() == TreeEntry.FOLDER) {
                folders.add(path);
                converted |= list(repository, entry.hash(), path + "/", files, folders);
            } else {
                files.add(new TreeFile(path, entry.mode(), entry.hash()));
                if (entry.name().equals(ATTRIBUTES)) {
                    converted |=
                            converts(repository.objects().read(entry.hash()).data());
                }
            }
        }
        return converted;
    }

    /** Whether the attributes of any folder say a word. */
    static boolean mentions(GitRepository repository, TreeListing listing, String word) {
        for (TreeFile file : listing.files()) {
            String path = file.path();
            if ((path.equals(ATTRIBUTES) || path.endsWith("/" + ATTRIBUTES))
                    && new String(repository.objects().read(file.hash()).data(), StandardCharsets.UTF_8)
                            .contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean converts(byte[] attributes) {
        String text = new String(attributes, StandardCharsets.UTF_8).replace('\t', ' ');
        for (String conversion : CONVERSIONS) {
            if (text.contains(conversion)) {
                return true;
            }
        }
        return false;
    }

    private static void requireHarmless(String name, String prefix) {
        if (name.isEmpty()
                || name.equals(".")
                || name.equals("..")
                || name.indexOf('/') >= 0
                || name.toLowerCase(Locale.ROOT).equals(".git")) {
            throw new GitException("the repository holds a path that git refuses: " + prefix + name);
        }
    }
}
