package org.lovebank.task.donation;

import org.jspecify.annotations.Nullable;
import org.lovebank.task.campaign.GoodsKind;

/**
 * What a campaign has gathered so far; cancelled notes do not count.
 *
 * @param donations gifts, named and unnamed
 * @param donors different named givers
 */
record GoodsTotal(String campaignCode, @Nullable GoodsKind gathers, long pieces, long donations, long donors) {}
