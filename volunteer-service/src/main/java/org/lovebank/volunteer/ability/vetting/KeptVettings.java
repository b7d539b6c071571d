package org.lovebank.volunteer.ability.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lovebank.volunteer.holding.HeldData;

/** Vettings in a person's copy; a committee does not read them. */
@ApplicationScoped
class KeptVettings implements HeldData {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int MOST = 200;

    private final VettingRepository vettings;

    KeptVettings(VettingRepository vettings) {
        this.vettings = vettings;
    }

    @Override
    public String section() {
        return "vettings";
    }

    @Override
    public Object of(UUID personId) {
        return vettings.of(personId, BEFORE_ALL, MOST).stream()
                .map(Vetting::view)
                .toList();
    }
}
