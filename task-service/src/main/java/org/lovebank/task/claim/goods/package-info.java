/** Where promised goods are 物品流转: pledged, sent, received, checked, delivered, returned. Does not know how a claim ends. */
@NullMarked
package org.lovebank.task.claim.goods;

import org.jspecify.annotations.NullMarked;
