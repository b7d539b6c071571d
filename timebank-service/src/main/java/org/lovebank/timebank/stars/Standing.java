package org.lovebank.timebank.stars;

/** What a holder has earned in honour; nobody without a word from the registry has any. */
public record Standing(long honourMinutes, int stars) {

    static final Standing UNKNOWN = new Standing(0, 0);
}
