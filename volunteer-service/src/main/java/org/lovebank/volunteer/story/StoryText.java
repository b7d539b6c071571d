package org.lovebank.volunteer.story;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a story tells; it names a person, so it lies under that person's key. */
record StoryText(
        @NotBlank @Size(max = 100) String title,
        @NotBlank @Size(max = 5000) String body) {

    @Override
    public String toString() {
        return "StoryText";
    }
}
