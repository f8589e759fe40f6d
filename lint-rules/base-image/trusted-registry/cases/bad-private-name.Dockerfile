FROM our-base:1
