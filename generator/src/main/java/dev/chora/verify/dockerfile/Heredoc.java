package dev.chora.verify.dockerfile;

/**
 * A here-document of RUN, COPY or ADD.
 *
 * @param name the word that ends it, without quotes
 * @param expands whether variables in it are replaced: the word was not quoted
 * @param line of its first line of text, from 1
 * @param text its lines; with {@code <<-} without the tabs before them
 */
public record Heredoc(String name, boolean expands, int line, String text) {}
