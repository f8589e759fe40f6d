FROM our-base
