FROM debian AS one
FROM localhost:5000/team/app:1.0 AS two
FROM [::1]:5000/app AS three
FROM Registry.Example.com/app AS four
FROM example/a__b-c--d.e_f:Tag_1.0-x AS five
FROM my_registry.example.com/app:1 AS six
FROM debian:12@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
