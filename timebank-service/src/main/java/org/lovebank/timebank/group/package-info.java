/**
 * What a team or an organisation did together and no member was credited for: its own credit of minutes, which can only be
 * donated. Knows no member.
 */
@NullMarked
package org.lovebank.timebank.group;

import org.jspecify.annotations.NullMarked;
