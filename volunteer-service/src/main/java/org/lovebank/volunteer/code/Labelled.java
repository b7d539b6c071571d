package org.lovebank.volunteer.code;

/** A code of the documents with its words; implemented by enums. */
public interface Labelled {

    String name();

    String chinese();

    String english();
}
