package org.lovebank.task.note;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.note.NoteRefusal.TextNotPublishable;
import org.lovebank.task.screening.Finding;
import org.lovebank.task.screening.PublicText;
import org.lovebank.task.window.Window;

/** What stands on the sticky note 便利贴, and what is folded inside, sealed. */
@Embeddable
public class Note {

    private String title;
    private String publicText;
    private byte @Nullable [] privateText;
    private byte @Nullable [] address;
    private byte @Nullable [] contactPhone;
    private String place;
    private Instant windowFrom;
    private Instant windowTo;

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    Note(
            NoteRequest asked,
            byte @Nullable [] sealedText,
            byte @Nullable [] sealedAddress,
            byte @Nullable [] sealedPhone) {
        this.title = asked.title();
        this.publicText = asked.publicText();
        this.place = asked.place();
        this.windowFrom = asked.from();
        this.windowTo = asked.to();
        this.privateText = sealedText;
        this.address = sealedAddress;
        this.contactPhone = sealedPhone;
    }

    public String title() {
        return title;
    }

    public String publicText() {
        return publicText;
    }

    public String place() {
        return place;
    }

    public Window window() {
        return new Window(windowFrom, windowTo);
    }

    byte @Nullable [] privateText() {
        return privateText;
    }

    byte @Nullable [] address() {
        return address;
    }

    byte @Nullable [] contactPhone() {
        return contactPhone;
    }

    public void reword(String reviewedText) {
        List<Finding> findings =
                new PublicText().and("#/publicText", reviewedText).findings();
        if (!findings.isEmpty()) {
            throw new Refused(new TextNotPublishable(findings));
        }
        publicText = reviewedText;
    }

    public void reschedule(Window window) {
        windowFrom = window.from();
        windowTo = window.to();
    }
}
