/** Group activities 活动: announced, reviewed, published, held, settled. Knows places and policies, no order and no balance. */
@NullMarked
package org.lovebank.task.activity;

import org.jspecify.annotations.NullMarked;
