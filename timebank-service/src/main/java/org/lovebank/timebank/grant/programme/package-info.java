/**
 * Grant programmes 扶助计划 of a branch: how many minutes a month for which category of key recipients. Knows the category,
 * no recipient.
 */
@NullMarked
package org.lovebank.timebank.grant.programme;

import org.jspecify.annotations.NullMarked;
