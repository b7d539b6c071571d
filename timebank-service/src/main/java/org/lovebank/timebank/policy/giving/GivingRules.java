package org.lovebank.timebank.policy.giving;

import java.util.List;

/**
 * The rules of giving: relations for which a gift is allowed, how long it waits, purposes of donations, categories of key
 * recipients 重点对象, and how long heirs may apply.
 */
public record GivingRules(
        int giftExpiryDays,
        List<String> giftRelations,
        List<String> donationPurposes,
        List<String> keyRecipientCategories,
        int inheritanceDays) {

    public GivingRules {
        if (giftExpiryDays < 1 || inheritanceDays < 1) {
            throw new IllegalArgumentException("a policy number is out of range");
        }
        giftRelations = List.copyOf(giftRelations);
        donationPurposes = List.copyOf(donationPurposes);
        keyRecipientCategories = List.copyOf(keyRecipientCategories);
    }
}
