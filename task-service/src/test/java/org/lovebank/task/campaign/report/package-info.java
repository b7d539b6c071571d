/** What a campaign came to, counted. */
@NullMarked
package org.lovebank.task.campaign.report;

import org.jspecify.annotations.NullMarked;
