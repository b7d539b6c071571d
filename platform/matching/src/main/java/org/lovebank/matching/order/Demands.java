package org.lovebank.matching.order;

/**
 * What an order asks of whoever comes.
 *
 * @param skill number of the skill or category
 * @param qualification number of the qualification that the law asks for (志愿服务条例 Art. 16), or {@link #NONE}
 * @param minors contact with minors: vetted adults only (未成年人保护法 Art. 62)
 * @param hazardous insured adults only (志愿服务条例 Art. 17)
 * @param adultsOnly no minors, for another reason
 * @param language number of the dialect or sign language, or {@link #NONE}
 * @param languageMandatory whether without the language nobody is helped; otherwise it is wished for
 */
public record Demands(
        int skill,
        int qualification,
        boolean minors,
        boolean hazardous,
        boolean adultsOnly,
        int language,
        boolean languageMandatory) {

    public static final int NONE = -1;

    public Demands {
        if (languageMandatory && language == NONE) {
            throw new IllegalArgumentException("a mandatory language is named");
        }
    }

    public static Demands of(int skill) {
        return new Demands(skill, NONE, false, false, false, NONE, false);
    }

    /** The same with the language wished for, not asked for. */
    public Demands withLanguageWished() {
        return new Demands(skill, qualification, minors, hazardous, adultsOnly, language, false);
    }
}
