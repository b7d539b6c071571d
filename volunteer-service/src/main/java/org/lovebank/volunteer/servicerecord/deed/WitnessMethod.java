package org.lovebank.volunteer.servicerecord.deed;

/** How a witness vouched; the method decides how strong the evidence of self-organised service is. */
public enum WitnessMethod {
    SIGNED("C"),
    SPOKEN_CODE("B"),
    PAPER("D");

    private final String grade;

    WitnessMethod(String grade) {
        this.grade = grade;
    }

    public String grade() {
        return grade;
    }
}
