package org.lovebank.access;

import java.util.regex.Pattern;

/**
 * A place in the area tree as its path of codes, such as {@code xigu.fulilu.jiequ22}. A path contains itself and
 * everything below it, so every house can check a scope without owning the tree.
 */
public record AreaPath(String value) {

    /** How a path is written, for the shape of requests: the registry's nine levels. */
    public static final String WRITTEN = "[a-z0-9][a-z0-9-]{0,39}(\\.[a-z0-9][a-z0-9-]{0,39}){0,8}";

    /** The characters of the longest path. */
    public static final int LONGEST = 9 * 40 + 8;

    private static final Pattern SHAPE = Pattern.compile(WRITTEN);

    public AreaPath {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException("not an area path");
        }
    }

    /** Whether a text is a path: one to nine codes of lower-case letters, digits and hyphens, joined by dots. */
    public static boolean wellFormed(String value) {
        return SHAPE.matcher(value).matches();
    }

    /** Whether the other place is this one or lies within it. */
    public boolean contains(AreaPath other) {
        return other.value.equals(value) || other.value.startsWith(value + ".");
    }

    /** The place with this code inside this one. */
    public AreaPath child(String code) {
        return new AreaPath(value + "." + code);
    }

    @Override
    public String toString() {
        return value;
    }
}
