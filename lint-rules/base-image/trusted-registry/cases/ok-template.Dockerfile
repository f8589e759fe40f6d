FROM {{registry}}/app:1 AS one
FROM @REGISTRY@/app:1 AS two
FROM REGISTRY/app:1
