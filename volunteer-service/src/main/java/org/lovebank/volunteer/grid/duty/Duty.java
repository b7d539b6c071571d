package org.lovebank.volunteer.grid.duty;

import org.lovebank.volunteer.code.Labelled;

/** The five duties of a grid, in the order of the document. */
public enum Duty implements Labelled {
    LIAISON("联络员", "Liaison"),
    SUPERVISOR("监督员", "Supervisor"),
    PUBLICIST("宣传员", "Publicist"),
    ASSISTANT_MANAGER("协管员", "Assistant manager"),
    MESSENGER("传递员", "Messenger");

    private final String chinese;
    private final String english;

    Duty(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }
}
