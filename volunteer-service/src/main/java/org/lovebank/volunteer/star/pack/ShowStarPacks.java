package org.lovebank.volunteer.star.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
class ShowStarPacks {

    private final StarPackRepository packs;

    ShowStarPacks(StarPackRepository packs) {
        this.packs = packs;
    }

    @Transactional
    public List<StarPackView> all() {
        return packs.known().stream().map(StarPack::view).toList();
    }
}
