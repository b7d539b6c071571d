package org.lovebank.volunteer.voice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.volunteer.holding.DossierPart;
import org.lovebank.volunteer.holding.Forgets;
import org.lovebank.volunteer.holding.HeldData;

/** The figures of what was said, in a volunteer's dossier and copy; they go with the person. */
@ApplicationScoped
class KeptVoices implements DossierPart, HeldData, Forgets {

    private final VoiceRepository voices;

    KeptVoices(VoiceRepository voices) {
        this.voices = voices;
    }

    @Override
    public String section() {
        return "voices";
    }

    @Override
    public Object about(UUID volunteerId) {
        return voices.told(volunteerId);
    }

    @Override
    public Object of(UUID personId) {
        return voices.told(personId);
    }

    @Override
    public void forget(UUID personId, Ending ending, Instant now) {
        if (ending == Ending.ERASED) {
            voices.forget(personId);
        }
    }
}
