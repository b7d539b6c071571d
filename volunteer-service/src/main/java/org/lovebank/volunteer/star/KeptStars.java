package org.lovebank.volunteer.star;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lovebank.volunteer.holding.DossierPart;
import org.lovebank.volunteer.holding.HeldData;

/** Honour minutes and stars in a person's copy and dossier. */
@ApplicationScoped
class KeptStars implements HeldData, DossierPart {

    private final StarRatingRepository ratings;

    KeptStars(StarRatingRepository ratings) {
        this.ratings = ratings;
    }

    @Override
    public String section() {
        return "starRating";
    }

    @Override
    public Object of(UUID personId) {
        return about(personId);
    }

    @Override
    public Object about(UUID volunteerId) {
        return ratings.findByIdOptional(volunteerId).stream()
                .map(StarRating::view)
                .toList();
    }
}
