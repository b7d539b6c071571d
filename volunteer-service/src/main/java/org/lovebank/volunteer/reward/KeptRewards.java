package org.lovebank.volunteer.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.lovebank.volunteer.holding.DossierPart;
import org.lovebank.volunteer.holding.HeldData;

/** Rewards in a person's copy and dossier. */
@ApplicationScoped
class KeptRewards implements HeldData, DossierPart {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int MOST = 200;

    private final RewardRepository rewards;

    KeptRewards(RewardRepository rewards) {
        this.rewards = rewards;
    }

    @Override
    public String section() {
        return "rewards";
    }

    @Override
    public Object of(UUID personId) {
        return about(personId);
    }

    @Override
    public List<RewardView> about(UUID volunteerId) {
        return rewards.of(volunteerId, BEFORE_ALL, MOST).stream()
                .map(Reward::view)
                .toList();
    }
}
