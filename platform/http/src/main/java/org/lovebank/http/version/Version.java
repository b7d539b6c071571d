package org.lovebank.http.version;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;

/** A thing's version as its strong entity tag. */
public record Version(long number) {

    /** The entity tag, quotes included. */
    public String tag() {
        return "\"v" + number + "\"";
    }

    /**
     * Makes sure that the caller edits what it has read.
     *
     * @param ifMatch the If-Match header
     * @throws Refused when the header is missing (428) or names other versions (412)
     */
    public void mustMatch(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refused(new VersionMissing());
        }
        boolean matches = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(tag()));
        if (!matches) {
            throw new Refused(new ChangedMeanwhile(tag()));
        }
    }

    /** An edit must say which version it edits. */
    public record VersionMissing() implements Refusal {
        @Override
        public Kind kind() {
            return Kind.UNCONDITIONAL;
        }
    }

    /** Somebody else was faster; {@code current} is the tag to read again. */
    public record ChangedMeanwhile(String current) implements Refusal {
        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }
}
